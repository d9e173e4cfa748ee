using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Workshops;

/// <summary>A link below a reply.</summary>
/// <param name="Label">What it reads; null: the address itself, for copying.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record ReplyLink(Phrase? Label, Uri Address);
