using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a language counts to twenty.</summary>
internal sealed class CountingWords
{
    /// <summary>What "the last" means, until the number of choices is known.</summary>
    public const int Last = int.MaxValue;

    private static readonly CountingWords English = new(
        "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
        "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth",
        last: "last",
        articles: "one",
        fillers: "the number option choice item please i d ll want would like take choose",
        endings: "st nd rd th");

    private static readonly CountingWords French = new(
        "un/une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, vingt",
        "premier/première, deuxième/second/seconde, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième, treizième, quatorzième, quinzième, seizième, dix-septième, dix-huitième, dix-neuvième, vingtième",
        last: "dernier/dernière",
        articles: "un une",
        fillers: "le la l numéro n choix option s il vous te plaît svp je veux voudrais prends choisis",
        endings: "er re ere e eme ieme nd nde");

    private static readonly CountingWords Spanish = new(
        "uno/una/un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte",
        "primero/primera/primer, segundo/segunda, tercero/tercera/tercer, cuarto/cuarta, quinto/quinta, sexto/sexta, séptimo/séptima, octavo/octava, noveno/novena, décimo/décima, undécimo/undécima, duodécimo/duodécima, decimotercero/decimotercera, decimocuarto/decimocuarta, decimoquinto/decimoquinta, decimosexto/decimosexta, decimoséptimo/decimoséptima, decimoctavo/decimoctava, decimonoveno/decimonovena, vigésimo/vigésima",
        last: "último/última",
        articles: "uno una un once",
        fillers: "el la lo número opción elección por favor quiero quisiera elijo escojo",
        endings: "o a er ro ra do da to ta mo ma vo va no na");

    private readonly Phrases<int> _numbers;
    private readonly HashSet<string> _articles;
    private readonly HashSet<string> _fillers;
    private readonly HashSet<string> _endings;

    /// <param name="numbers">From one on, separated by commas; forms of one number by slashes. So are <paramref name="ordinals"/>.</param>
    /// <param name="articles">Numbers that are other words too: read as numbers only beside fillers.</param>
    /// <param name="fillers">Words that say nothing about which choice.</param>
    /// <param name="endings">What follows the figures of an ordinal, without accents.</param>
    private CountingWords(string numbers, string ordinals, string last, string articles, string fillers, string endings)
    {
        _numbers = new Phrases<int>(Forms(numbers));
        Ordinals = new Phrases<int>([.. Forms(ordinals), .. last.Split('/').Select(form => (form, Last))]);
        _articles = Words(articles);
        _fillers = Words(fillers);
        _endings = Words(endings);
    }

    public Phrases<int> Ordinals { get; }

    public static CountingWords Of(PromptLanguage language) => language.Code switch
    {
        "fr" => French,
        "es" => Spanish,
        _ => English,
    };

    public IEnumerable<PhraseMatch<int>> NumbersIn(List<Word> said)
    {
        var numbers = _numbers.FindIn(said).ToList();
        var others = said.Count - numbers.Sum(number => number.Count);
        var bare = numbers.Count == 1 && said.Count(word => _fillers.Contains(word.Text)) == others;
        return bare ? numbers : numbers.Where(number => !_articles.Contains(said[number.First].Text));
    }

    /// <summary>"2nd", "2e", "2º".</summary>
    public IEnumerable<PhraseMatch<int>> OrdinalFigures(List<Word> said)
    {
        for (var index = 0; index < said.Count; index++)
        {
            var ending = said[index].Text.AsSpan().TrimStart("0123456789");
            var figures = said[index].Text.AsSpan(0, said[index].Text.Length - ending.Length);
            if (_endings.Contains(ending.ToString())
                && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return new PhraseMatch<int>(index, 1, number);
            }
        }
    }

    private static IEnumerable<(string Form, int Number)> Forms(string list) =>
        list.Split(", ").SelectMany((forms, index) => forms.Split('/').Select(form => (form, index + 1)));

    private static HashSet<string> Words(string list) => [.. Word.Split(list).Select(word => word.Text)];
}
