using System.Globalization;
using System.Text;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Bot.Messages;

/// <summary>Writes phrases out: takes the sentence from the catalog and fills its places.</summary>
/// <remarks>A place is written {name}, or {name:form} with the form "the" (with its article, as inside a sentence), "of" or "to"
/// (with the preposition and its article); a series is joined with "and", with "or" in the forms "or" and "or-the".</remarks>
public sealed class Sentence(MessageCatalog catalog)
{
    /// <summary>A sentence, with a capital at its beginning. One whose arguments have a "count" takes the form of that number (<c>.one</c>, <c>.other</c>) where there is one.</summary>
    /// <exception cref="KeyNotFoundException">No messages file has the sentence.</exception>
    public string Write(Phrase phrase, Language language, Markup markup)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return Capital(Fill(Template(phrase, language), phrase, language, markup), language);
    }

    /// <summary>An argument by itself: a name in a table, a label.</summary>
    public string Write(Argument argument, Language language, Markup markup) => Text(argument, string.Empty, language, markup);

    private string Template(Phrase phrase, Language language)
    {
        if (phrase.Arguments.GetValueOrDefault("count") is Argument.Number count
            && catalog.Find($"{phrase.Key}.{Grammar.PluralForm(count.Value, language)}", language) is { } plural)
        {
            return plural;
        }

        return catalog.Get(phrase.Key, language);
    }

    private string Fill(string template, Phrase phrase, Language language, Markup markup)
    {
        var filled = new StringBuilder(template.Length * 2);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            filled.Append(template, at, open - at);
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"The sentence \"{phrase.Key}\" opens a place that it does not close.");
            }

            var value = Place(template[(open + 1)..close], phrase, language, markup);
            filled.Append(BeginsASentence(filled) ? Capital(value, language) : value);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>Asked of the template's own words only: a full stop inside a name ends nothing.</summary>
    private static bool BeginsASentence(StringBuilder filled) => filled.Length > 1 && filled[^1] == ' ' && filled[^2] is '.' or '?' or '!';

    private static string Capital(string text, Language language) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpper(text[0], Grammar.Culture(language)) + text[1..] : text;

    private string Place(string place, Phrase phrase, Language language, Markup markup)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var (name, form) = colon < 0 ? (place, string.Empty) : (place[..colon], place[(colon + 1)..]);
        return phrase.Arguments.TryGetValue(name, out var argument)
            ? Text(argument, form, language, markup)
            : throw new FormatException($"The sentence \"{phrase.Key}\" has a place {{{name}}} that nothing fills.");
    }

    private string Text(Argument argument, string form, Language language, Markup markup) => argument switch
    {
        Argument.Words { SaysWhetherOurs: true } words when words.Text.Ours.Contains(language) =>
            $"{Escaping.Escape(words.Text.In(language), markup)} {catalog.Get("Unofficial", language)}",
        Argument.Words words => Escaping.Escape(words.Text.In(language), markup),
        Argument.Name name => Named(name, form, language, markup),
        Argument.Verbatim verbatim => Escaping.Escape(verbatim.Text, markup),
        Argument.Number { IsYear: true } year => year.Value.ToString(CultureInfo.InvariantCulture),
        Argument.Number number => number.Value.ToString("N0", Grammar.Culture(language)),
        Argument.Date date => Grammar.Date(date.Value, language),
        Argument.Series series when form == "or" => Grammar.JoinChoices(Items(series, string.Empty, language, markup), language),
        Argument.Series series when form == "or-the" => Grammar.JoinChoices(Items(series, "the", language, markup), language),
        Argument.Series series => Grammar.Join(Items(series, form, language, markup), language),
        Argument.NamesOf names => Grammar.Join(
            [.. (names.Names.In(language).Count > 0 ? names.Names.In(language) : names.Names.English).Select(name => Escaping.Escape(name, markup))], language),
        Argument.Listed listed => string.Join(language == Language.French ? "\u00A0; " : "; ", listed.Texts.Select(item => Escaping.Escape(item.In(language), markup))),
        Argument.Days days => CalendarGrammar.Days(days.Value, language),
        Argument.Clock clock => CalendarGrammar.Clock(clock.Value, language),
        Argument.Run run => string.Concat(run.Items.Select(item => Text(item, form, language, markup))),
        Argument.Inner inner => Fill(Template(inner.Phrase, language), inner.Phrase, language, markup),
        _ => throw new ArgumentOutOfRangeException(nameof(argument)),
    };

    private List<string> Items(Argument.Series series, string form, Language language, Markup markup)
    {
        var items = series.Items.SelectMany(item => item is Argument.Series inner
            ? Items(inner, form, language, markup)
            : [Text(item, form, language, markup)]);
        return series.Sorted ? [.. items.Order(StringComparer.Create(Grammar.Culture(language), CompareOptions.IgnoreCase))] : [.. items];
    }

    private static string Named(Argument.Name name, string form, Language language, Markup markup)
    {
        var inSentence = name.InSentence?.In(language) ?? name.Text.In(language);
        return Escaping.Escape(
            form switch
            {
                "" => name.Text.In(language),
                "the" => inSentence,
                "of" => Grammar.Of(inSentence, language),
                "to" => Grammar.To(inSentence, language),
                _ => throw new FormatException($"There is no form \"{form}\"; the forms are the, of and to."),
            },
            markup);
    }
}
