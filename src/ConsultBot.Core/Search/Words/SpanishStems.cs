namespace ConsultBot.Core.Search.Words;

/// <summary>Number, gender, adverbs and verb endings of Spanish.</summary>
internal static class SpanishStems
{
    private static readonly SuffixRule[] Adverbs = [new("amente", "", 3), new("mente", "", 4)];

    // The plural goes first, so that "talleres" and "taller" lose the same ending after it.
    private static readonly SuffixRule[] Plurals =
    [
        new("ces", "z", 2), new("res", "r", 2), new("les", "l", 2), new("nes", "n", 2), new("des", "d", 2), new("yes", "y", 2), new("jes", "j", 2), new("ses", "s", 2),
        new("os", "o", 2), new("as", "a", 2), new("ss", "ss", 0), new("s", "", 4),
    ];

    private static readonly SuffixRule[] Endings =
    [
        new("ieramo", "", 3), new("ariamo", "", 3), new("arian", "", 3), new("erian", "", 3), new("irian", "", 3), new("ieron", "", 3), new("iendo", "", 3),
        new("acion", "", 3), new("icion", "", 3), new("ucion", "u", 3), new("adora", "", 3), new("iera", "", 3), new("ador", "", 3), new("aron", "", 3),
        new("aban", "", 3), new("ando", "", 3), new("aria", "", 3), new("eria", "", 3), new("iria", "", 3), new("aran", "", 3), new("eran", "", 3), new("iran", "", 3),
        new("cion", "c", 3), new("sion", "s", 3), new("amo", "", 3), new("emo", "", 3), new("imo", "", 3), new("aba", "", 3), new("ada", "", 3), new("ado", "", 3),
        new("ida", "", 3), new("ido", "", 3), new("ian", "", 3), new("ara", "", 3), new("era", "", 3), new("ira", "", 3), new("ion", "i", 3),
        new("ar", "", 3), new("er", "", 3), new("ir", "", 3), new("an", "", 3), new("en", "", 3), new("ia", "", 3), new("io", "", 3),
        new("a", "", 3), new("o", "", 3), new("e", "", 3),
    ];

    public static string Of(string word)
    {
        var stem = SuffixRule.Apply(Endings, SuffixRule.Apply(Plurals, SuffixRule.Apply(Adverbs, word)));
        return stem.Length > 3 && stem[^1] is 'z' or 'c' or 'q' ? stem[..^1] + "c" : stem;
    }
}
