using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads yes and no. Doubt never becomes a yes: "not sure", "yes and no" and "I don't think so" are undecided.</summary>
internal static class YesNo
{
    private static readonly Phrases<Meaning> English = Meanings(
        yes: "yes, y, yep, yup, yeah, sure, ok, okay, true, agree, agreed, of course, absolutely, affirmative, that's right, that is right, correct, go ahead, why not, no problem, 👍",
        no: "no, n, nope, nop, nah, false, disagree, negative, not ok, not okay, not true, not correct, don't agree, do not agree, no thanks, no thank you, of course not, absolutely not, not right, 👎",
        doubt: "not sure, not so sure, not, don't, never, isn't, won't, can't, cannot, no idea");

    private static readonly Phrases<Meaning> French = Meanings(
        yes: "oui, o, ouais, d'accord, ok, vrai, bien sûr, bien entendu, volontiers, absolument, exact, tout à fait, si, pas de problème, pas de souci, pourquoi pas, 👍",
        no: "non, n, pas d'accord, faux, bien sûr que non, pas du tout, absolument pas, pas vrai, pas exact, non merci, 👎",
        doubt: "pas, jamais, s'il, si vous, si tu, si possible, aucune idée");

    private static readonly Phrases<Meaning> Spanish = Meanings(
        yes: "sí, s, claro, vale, de acuerdo, ok, verdadero, cierto, correcto, por supuesto, exacto, desde luego, no hay problema, por qué no, 👍",
        no: "no, n, claro que no, falso, por supuesto que no, desde luego que no, no estoy de acuerdo, no es cierto, no es correcto, no gracias, para nada, en absoluto, 👎",
        doubt: "no sé, no lo sé, no estoy seguro, no estoy segura, nunca, ni idea");

    private enum Meaning
    {
        Yes,
        No,
        Doubt,
    }

    /// <param name="language">Tried first, then the others; the first in which the utterance says anything decides.</param>
    /// <param name="answer">Null when what was said decides nothing.</param>
    /// <returns>Whether the utterance has any word of assent, refusal or doubt.</returns>
    public static bool TryRead(string utterance, PromptLanguage language, out bool? answer)
    {
        var said = Word.Split(utterance);
        foreach (var one in language.ThenOthers())
        {
            var meanings = PhrasesOf(one).FindIn(said)
                .Where(phrase => said.Count == 1 || said[phrase.First].Text.Length > 1 || phrase.Count > 1)
                .Select(phrase => phrase.Meaning)
                .ToHashSet();
            if (meanings.Count > 0)
            {
                answer = Decide(meanings);
                return true;
            }
        }

        answer = null;
        return false;
    }

    private static bool? Decide(HashSet<Meaning> meanings)
    {
        if (meanings.Contains(Meaning.Yes))
        {
            return meanings.Count == 1 ? true : null;
        }

        return meanings.Contains(Meaning.No) ? false : null;
    }

    private static Phrases<Meaning> PhrasesOf(PromptLanguage language) => language.Code switch
    {
        "fr" => French,
        "es" => Spanish,
        _ => English,
    };

    private static Phrases<Meaning> Meanings(string yes, string no, string doubt) => new(
        yes.Split(", ").Select(phrase => (phrase, Meaning.Yes))
            .Concat(no.Split(", ").Select(phrase => (phrase, Meaning.No)))
            .Concat(doubt.Split(", ").Select(phrase => (phrase, Meaning.Doubt))));
}
