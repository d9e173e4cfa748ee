namespace Microsoft.Bot.Builder;

/// <summary>The rest of the pipeline, the bot included.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
