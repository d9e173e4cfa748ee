using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees an activity before it replaces one that was sent.</summary>
/// <param name="next">Carries the update out.</param>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);
