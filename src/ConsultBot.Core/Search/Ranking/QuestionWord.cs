namespace ConsultBot.Core.Search.Ranking;

/// <summary>A word of the question; each stem has one, however often it stands there.</summary>
internal sealed class QuestionWord
{
    /// <summary>Folded.</summary>
    public required string Text { get; init; }

    public required bool IsStop { get; init; }

    /// <summary>The word's number in the index, -1 when no text has this very form.</summary>
    public required int Word { get; init; }

    /// <summary>The terms that stand for it: its own, or for an unknown word those that it may be a misspelling of; empty when there is none.</summary>
    public required int[] Terms { get; init; }

    /// <summary>Whether <see cref="Terms"/> are corrections.</summary>
    public required bool IsCorrected { get; init; }

    /// <summary>Terms of other words that people use for it; empty when there is none.</summary>
    public required int[] Synonyms { get; init; }

    /// <summary>True when no text has it, in whatever spelling or other word.</summary>
    public bool IsUnknown => Terms.Length == 0 && Synonyms.Length == 0;

    /// <summary>Its idf; for a stop word, what remains of it.</summary>
    public required double Weight { get; init; }

    /// <summary>The same among titles.</summary>
    public required double TitleWeight { get; init; }

    /// <summary>The words next to it in the question, stop words included: positions in the list of words, -1 for none.</summary>
    public int Before { get; set; } = -1;

    /// <summary>The words before and after it, stop words skipped.</summary>
    public int ContentBefore { get; set; } = -1;
}
