namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>What a calendar entry says besides its title, written in the language of the person whose calendar it is for.</summary>
/// <param name="Description">Lines of plain text; null for none.</param>
/// <param name="Location">Null while it is not known.</param>
/// <param name="Link">Where more is to be read; null for nowhere.</param>
public sealed record EntryTexts(string? Description, string? Location, Uri? Link)
{
    public static EntryTexts None { get; } = new(null, null, null);
}
