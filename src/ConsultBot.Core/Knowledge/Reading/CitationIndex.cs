using System.Text.RegularExpressions;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Which forms the locators of a source have, and which are cited.</summary>
internal sealed class CitationIndex
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IReadOnlyList<Regex>> _forms = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly List<(Place Place, Citation Citation)> _citations = [];

    /// <summary>The expression for a whole locator. Not <see cref="RegexOptions.NonBacktracking"/>: building a score of those takes longer
    /// than reading all the rest.</summary>
    /// <returns>The expression, or null when the text is none.</returns>
    public static Regex? FindForm(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <param name="source">Id of the source.</param>
    /// <param name="forms">Null in place of a faulty form.</param>
    public void Declare(string source, IReadOnlyList<Regex?> forms)
    {
        if (forms.Count > 0 && forms.All(form => form is not null))
        {
            _forms.TryAdd(source, forms!);
        }
    }

    /// <summary>Safe for the threads that read a file each.</summary>
    public void Cite(Place place, Citation citation)
    {
        lock (_lock)
        {
            _citations.Add((place, citation));
        }
    }

    public void CheckLocators(ProblemList problems)
    {
        var faulty = _citations.Select(item => item.Citation).Distinct().Where(HasNoForm).ToHashSet();
        foreach (var (place, citation) in _citations)
        {
            if (faulty.Contains(citation))
            {
                problems.Add(place.Problem(
                    $"\"{citation.Locator}\" has none of the forms that the source \"{citation.Source}\" lists under locators; write it as the source numbers it, one place a citation."));
            }
        }
    }

    private bool HasNoForm(Citation citation) =>
        _forms.TryGetValue(citation.Source, out var forms) && !forms.Any(form => Matches(form, citation.Locator));

    /// <summary>A form that takes a second over a locator is as good as none.</summary>
    private static bool Matches(Regex form, string locator)
    {
        try
        {
            return form.IsMatch(locator);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
