using ConsultBot.Core.Calendars;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Questions.Answers;

/// <summary>What fills a place in a sentence of the messages files. Written out in the reader's language only when shown.</summary>
public abstract record Argument
{
    /// <summary>A text of the knowledge.</summary>
    public sealed record Words(LocalText Text) : Argument
    {
        /// <summary>True for a name that the sentence is about: where it is our own translation, that stands behind it.</summary>
        public bool SaysWhetherOurs { get; init; }
    }

    /// <summary>A name; inside a sentence it may need its article ("the Philippines").</summary>
    /// <param name="Text">As it stands in a list.</param>
    /// <param name="InSentence">As it stands in a sentence, or null where that is the same.</param>
    public sealed record Name(LocalText Text, LocalText? InSentence = null) : Argument;

    /// <summary>A document's own title: never translated.</summary>
    public sealed record Verbatim(string Text) : Argument;

    public sealed record Number(int Value) : Argument
    {
        /// <summary>True for a year, which is written without a thousands separator.</summary>
        public bool IsYear { get; init; }
    }

    public sealed record Date(PartialDate Value) : Argument;

    /// <summary>Several, joined as the language joins them.</summary>
    /// <param name="Items">What is joined.</param>
    /// <param name="Sorted">True: in alphabetical order of the reader's language, as protocol has it for states.</param>
    public sealed record Series(IReadOnlyList<Argument> Items, bool Sorted) : Argument;

    /// <summary>Names that differ from language to language; English where the reader's has none.</summary>
    public sealed record NamesOf(LocalNames Names) : Argument;

    /// <summary>Texts one after the other, with semicolons between: they may hold commas themselves.</summary>
    public sealed record Listed(IReadOnlyList<LocalText> Texts) : Argument;

    /// <summary>A phrase inside a phrase.</summary>
    public sealed record Inner(Phrase Phrase) : Argument;

    /// <summary>A day with its weekday, or the days from one to another.</summary>
    public sealed record Days(DateSpan Value) : Argument;

    /// <summary>A time of day, to the minute.</summary>
    public sealed record Clock(LocalTime Value) : Argument;

    /// <summary>Several, one after the other as they are.</summary>
    public sealed record Run(IReadOnlyList<Argument> Items) : Argument;
}
