namespace Microsoft.Bot.Builder;

/// <summary>What runs at the end of the pipeline: the bot's turn handler.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
