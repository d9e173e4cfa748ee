namespace ConsultBot.Core.Questions.Entities;

/// <summary>A name found in a question.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Count">How many tokens it covers.</param>
/// <param name="Corrected">True when a typing error was forgiven.</param>
public sealed record EntityMention(EntityName Name, int First, int Count, bool Corrected)
{
    /// <summary>Index after its last token.</summary>
    public int End => First + Count;

    public EntityKind Kind => Name.Kind;

    public string Id => Name.Id;
}
