using System.Buffers;

namespace ConsultBot.Core.Search.Words;

/// <summary>Plurals, -ed, -ing and -ly, after the first steps of M. Porter, "An algorithm for suffix stripping" (1980).</summary>
internal static class EnglishStems
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly SuffixRule[] Plurals =
    [
        new("sses", "ss", 1), new("ies", "y", 2), new("ss", "ss", 0), new("us", "us", 0), new("is", "is", 0), new("s", "", 2),
    ];

    private static readonly SuffixRule[] VerbEndings =
    [
        new("eed", "ee", 2), new("ingly", "", 3), new("edly", "", 3), new("ing", "", 2), new("ied", "y", 2), new("ed", "", 2), new("ly", "", 3),
    ];

    public static string Of(string word)
    {
        var singular = SuffixRule.Apply(Plurals, word);
        var plain = SuffixRule.Apply(VerbEndings, singular);
        if (!plain.AsSpan().ContainsAny(Vowels))
        {
            plain = singular;
        }

        var cut = plain.Length < singular.Length;
        if (cut && plain.Length > 3 && plain[^1] == plain[^2] && plain[^1] is not ('l' or 's' or 'z' or 'e'))
        {
            plain = plain[..^1];
        }

        if (plain.Length > 3 && plain[^1] == 'e')
        {
            return plain[..^1];
        }

        return plain.Length > 2 && plain[^1] == 'y' ? plain[..^1] + "i" : plain;
    }
}
