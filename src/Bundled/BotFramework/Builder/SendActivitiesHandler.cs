using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees activities before they are sent, and may change, add or withhold them.</summary>
/// <param name="next">Sends what <paramref name="activities"/> holds by then; not calling it sends nothing.</param>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
