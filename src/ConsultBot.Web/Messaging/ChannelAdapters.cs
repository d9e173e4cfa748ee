using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging;

/// <summary>The embedded Direct Line has no service URL; every other channel is reached through the connector.</summary>
internal sealed class ChannelAdapters(DirectLineAdapter directLine, CloudAdapter cloud, IOptions<ConnectorOptions> options) : IChannelAdapters
{
    public (BotAdapter Adapter, string BotId) For(ConversationAddress address) =>
        address.Channel == DirectLineAdapter.ChannelId && address.ServiceUrl.Length == 0
            ? (directLine, address.Bot)
            : (cloud, options.Value.AppId);
}
