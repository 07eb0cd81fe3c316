package org.zhiku.api.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;

/**
 * Closes the connection of a client that takes nothing of what is being sent to it, which
 * would hold all that the answer holds for ever. Who takes it slowly is served.
 */
final class StalledClient extends IdleStateHandler {

	StalledClient(Duration limit) {
		super(true, 0, limit.toMillis(), 0, TimeUnit.MILLISECONDS);
	}

	/** The first time does not tell whether a part of what is being written has gone. */
	@Override
	protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
		ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
		if (!event.isFirst() && waiting != null && waiting.totalPendingWriteBytes() > 0) {
			context.close();
		}
	}

}
