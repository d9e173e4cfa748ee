using ConsultBot.Core.Questions.Entities;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>A name in a question: known, or only written with a capital.</summary>
/// <param name="Mentions">What it may stand for; empty when nothing here has that name.</param>
/// <param name="Words">Folded.</param>
/// <param name="Weight">Of its words together.</param>
internal sealed record FramedName(List<EntityMention> Mentions, List<string> Words, double Weight)
{
    /// <summary>"Berne I": what tells it from "Berne II" is a sign that the search passes over.</summary>
    public bool IsNumbered { get; } = NameTails.EndsRoman(Words) && Mentions.Exists(mention => mention.Kind == EntityKind.Term);
}
