namespace ConsultBot.Core.Knowledge;

/// <summary>A place in a source that a reader can turn to.</summary>
public sealed record Citation
{
    /// <exception cref="ArgumentException">The source's id or the locator is empty.</exception>
    public Citation(string source, string locator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(locator);
        (Source, Locator) = (source, locator);
    }

    /// <summary>Id of the <see cref="Knowledge.Source"/>.</summary>
    public string Source { get; }

    /// <summary>Section, paragraph, annex or item as the source itself numbers it, such as "Annex A, no. 12".</summary>
    public string Locator { get; }
}
