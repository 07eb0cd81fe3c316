import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // The schema as clients were given it; of a server of your own: http://localhost:8080/graphql/schema
  schema: '../../test/resources/contract/schema.graphqls',
  documents: ['src/*.ts'],
  emitLegacyCommonJSImports: false,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string' },
        documentMode: 'string',
      },
    },
  },
};

export default config;
