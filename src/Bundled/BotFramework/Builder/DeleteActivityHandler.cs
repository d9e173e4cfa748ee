using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Learns of an activity that was sent before it is deleted.</summary>
/// <param name="next">Carries the deletion out.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
