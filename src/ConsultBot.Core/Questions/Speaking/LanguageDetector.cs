using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Speaking;

/// <summary>Tells the language of a message by its words, letters and signs, with the conversation's language as what is likely beforehand. Names say
/// nothing: "Processus de Bali" stands in English questions too.</summary>
public sealed class LanguageDetector
{
    /// <summary>Most that one word may say, as a natural logarithm: three words outweigh two.</summary>
    private const double Cap = 3;

    /// <summary>What a conversation's language is worth, and a language that nothing but a setting speaks for.</summary>
    private const double Established = 3.5;

    private const double Assumed = 1.2;

    /// <summary>A message of fewer words outside names does not change an established language.</summary>
    private const int FewestWords = 3;

    /// <summary>What has to speak for a second language before a message counts as mixed.</summary>
    private const double Mixed = 2;

    private readonly NameIndex _names;
    private readonly Lazy<WordModel> _words;
    private readonly Dictionary<string, Language> _courtesies;

    /// <param name="knowledge">Its texts are what the detector is fitted on, when it is first used.</param>
    /// <param name="phrases">A book for each language that is understood.</param>
    /// <param name="names">Names of everything.</param>
    public LanguageDetector(KnowledgeBase knowledge, IReadOnlyList<PhraseBook> phrases, NameIndex names)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _words = new Lazy<WordModel>(() => new WordModel(knowledge, phrases));
        _courtesies = CourtesyWords.Of(phrases);
    }

    /// <summary>Builds what the first message would else wait for.</summary>
    public void Prepare() => _ = _words.Value;

    /// <param name="text">What the person wrote.</param>
    /// <param name="prior">The language of the conversation so far.</param>
    /// <param name="isEstablished">False when nobody has written yet and the prior is but a setting.</param>
    public SpokenMessage Detect(string text, Language prior, bool isEstablished)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokenizer.Cut(text.Length <= 2_000 ? text : text[..2_000]);
        if (tokens.Count is > 0 and <= 4 && _courtesies.TryGetValue(string.Join(' ', tokens.Select(token => token.Text)), out var polite))
        {
            return new SpokenMessage(polite, [polite]);
        }

        var isName = NamesIn(tokens);
        CitedTitles.Mark(text, tokens, isName);
        var spoken = Enumerable.Range(0, tokens.Count).Where(at => !isName[at] && tokens[at].Text is [>= 'a' and <= 'z', ..]).Select(at => tokens[at]).ToList();
        var score = Score(text, spoken);
        var closest = score.Best(prior, 0.3);
        var answering = score.Best(prior, isEstablished ? Established : Assumed);

        answering = spoken.Count < (isEstablished ? FewestWords : 1) || IsAnybodys(spoken) ? prior : answering;
        return new SpokenMessage(answering, ReadingOrder(score, closest, answering));
    }

    private static IReadOnlyList<Language> ReadingOrder(LanguageScore score, Language closest, Language answering) =>
    [
        .. new[] { closest, answering }.Concat(Languages.All.Where(language => score[language] > score[closest] - Mixed * Cap)).Distinct(),
    ];

    /// <summary>A single word that no language knows says nothing of one, whatever its letters are like.</summary>
    private bool IsAnybodys(List<Token> spoken) => spoken is [var lone] && !_words.Value.Knows(lone.Text);

    private LanguageScore Score(string text, List<Token> spoken)
    {
        var score = new LanguageScore();
        Span<double> logs = stackalloc double[Languages.All.Count];
        foreach (var token in spoken)
        {
            _words.Value.Read(token.Text, logs);
            score.Add(logs, Cap, token.Length == 1 ? 0.5 : 1);
            WritingSigns.Read(text, token, score);
        }

        WritingSigns.ReadMarks(text, score);
        return score;
    }

    /// <summary>Words inside names of states, processes, organisations and regions; subjects such as "remittances" are words like others.</summary>
    private bool[] NamesIn(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Select(token => token.Text).ToList();
        var isName = new bool[words.Count];
        for (var first = 0; first < words.Count; first++)
        {
            foreach (var (name, count) in _names.Longest(words, first))
            {
                if (name.Kind is EntityKind.State or EntityKind.Process or EntityKind.Organisation or EntityKind.Region && !IsWord(words, first, count)
                    || (name.Kind == EntityKind.Term && count > 2))
                {
                    Array.Fill(isName, true, first, count);
                }
            }
        }

        return isName;
    }

    /// <summary>"who" asks, though WHO is an organisation.</summary>
    private bool IsWord(List<string> words, int first, int count) => count == 1 && words[first].Length <= 3 && _words.Value.Knows(words[first]);
}
