namespace ConsultBot.Core.Search.Ranking;

/// <summary>What a candidate is judged by. All are shares of the question's weight, about 0 to 1.</summary>
internal enum Feature
{
    /// <summary>BM25F of the question's words, stop words excepted.</summary>
    Words,

    /// <summary>BM25F of its stop words.</summary>
    StopWords,

    /// <summary>Neighbours in the question that are neighbours in the text, in the same order.</summary>
    Bigrams,

    /// <summary>Neighbours in the question (stop words skipped) that are close in the text, in any order.</summary>
    Near,

    /// <summary>Words in the best sentence.</summary>
    Sentence,

    /// <summary>Words in the best sentence or the title.</summary>
    SentenceAndTitle,

    /// <summary>Words that the text has in the very form of the question.</summary>
    Exact,

    /// <summary>Two-way overlap of question and title, by title frequencies.</summary>
    Title,

    /// <summary>The same times the best such overlap of all candidates: how well the question matches titles at all.</summary>
    TitleByFit,
}
