import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

import type { TypedDocumentString } from './gql/graphql.js';

/** What a server answers that did not do what it was asked. */
export class ZhikuError extends Error {
  constructor(
    message: string,
    /** One of the closed list in the README, such as INVALID_CURSOR. */
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

/** A client whose answers have the types of the documents that it sends. */
export class Zhiku {
  constructor(
    private readonly url: string,
    private readonly key?: string,
  ) {}

  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        'content-type': 'application/json',
        ...(this.key && { authorization: `Bearer ${this.key}` }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors } = await response.json();
    if (errors?.length) {
      throw new ZhikuError(errors[0].message, errors[0].extensions?.code);
    }
    return data;
  }

  /** What comes over a WebSocket until the caller has enough; it reconnects by itself. */
  async *follow<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): AsyncGenerator<Data> {
    const client = createClient({ url: this.url.replace(/^http/, 'ws'), webSocketImpl: WebSocket });
    try {
      for await (const { data, errors } of client.iterate<Data>({ query: document.toString(), variables })) {
        if (errors?.length) {
          throw new ZhikuError(errors[0]!.message, errors[0]!.extensions?.['code'] as string | undefined);
        }
        if (data) {
          yield data;
        }
      }
    } finally {
      await client.dispose();
    }
  }
}
