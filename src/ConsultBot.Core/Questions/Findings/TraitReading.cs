using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;
using ConsultBot.Core.Search.Ranking;
using ConsultBot.Core.Search.Words;

namespace ConsultBot.Core.Questions.Findings;

/// <summary>Tells what an answer must have ("when": a date; "how many": a number) and whether a finding has it.</summary>
internal static class TraitReading
{
    /// <summary>Between "which" and the noun where a number stands too: "lequel des cinq pays".</summary>
    private const int NearWithNumber = 3;

    private static readonly (Cue Cue, AnswerTraits Trait)[] Asking =
    [
        (Cue.When, AnswerTraits.Date),
        (Cue.HowMany, AnswerTraits.Number),
        (Cue.Where, AnswerTraits.Place),
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Currencies =
        new HashSet<string>(["dollar", "dollars", "dolar", "dolares", "euro", "euros", "franc", "francs", "franco", "francos", "usd", "eur", "chf"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>None where the form of the question leaves it open, or asks for several things.</returns>
    public static AnswerTraits AskedIn(ReadQuestion read, Language language)
    {
        if (read.Has(Cue.Money))
        {
            return AnswerTraits.Amount;
        }

        var asked = Asking.Where(pair => read.Has(pair.Cue)).Select(pair => pair.Trait).ToList();
        if (asked.Count == 0 && read.Has(Cue.NotHeld) && AnswerSigns.Find(read.Text, language) == AnswerSign.Number)
        {
            // "How many migrants" is a phrase for what is not held, and still asks for a number.
            return AnswerTraits.Number;
        }

        return asked is [var only] ? only
            : asked.Count == 0 && FollowsWhich(read, Cue.AnyState) ? AnswerTraits.State
            : asked.Count == 0 && FollowsWhich(read, Cue.AnyOrganisation) ? AnswerTraits.Organisation
            : AnswerTraits.None;
    }

    /// <param name="named">What its text names.</param>
    public static AnswerTraits Of(Finding finding, string text, Language language, IReadOnlySet<(EntityKind Kind, string Id)> named)
    {
        var traits = finding.Date is not null || finding.Kind == FindingKind.Event ? AnswerTraits.Date : AnswerTraits.None;
        var words = new WordCutter(text, stackalloc char[WordCutter.MaximumLength]);
        var numbers = new CountReading(language);
        var hasCurrency = false;
        while (words.MoveNext())
        {
            numbers.Read(words.Current);
            hasCurrency |= Currencies.Contains(words.Current);
            traits |= AnswerSigns.IsYear(words.Current) ? AnswerTraits.Date : AnswerTraits.None;
        }

        traits |= text.AsSpan().ContainsAny('$', '€') || hasCurrency ? AnswerTraits.Amount : AnswerTraits.None;
        traits |= numbers.HasCount ? AnswerTraits.Number : AnswerTraits.None;
        traits |= finding.HasPlace || named.Any(name => name.Kind is EntityKind.State or EntityKind.Region) ? AnswerTraits.Place : AnswerTraits.None;
        traits |= named.Any(name => name.Kind == EntityKind.State) ? AnswerTraits.State : AnswerTraits.None;
        return traits | (named.Any(name => name.Kind == EntityKind.Organisation) ? AnswerTraits.Organisation : AnswerTraits.None);
    }

    private static bool FollowsWhich(ReadQuestion read, Cue kind) =>
        read.Cues.Any(which => which.Cue is Cue.Which && read.Cues.Any(cue => cue.Cue == kind && cue.First >= which.First
            && cue.First - which.End <= (read.Numbers.Any(number => number.At >= which.End && number.At < cue.First) ? NearWithNumber : 1)));
}
