using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ConsultBot.Conversations.Tests.Typing;

/// <summary>Types a question again, less carefully; the same way for a seed.</summary>
internal sealed partial class Typist(int seed)
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Random _random = new(seed);

    /// <returns>The question as written, or null when this kind of variant leaves it as it is.</returns>
    public string? Type(string question, VariantKind kind)
    {
        var typed = kind switch
        {
            VariantKind.OneSlip => Slip(question, 1),
            VariantKind.TwoSlips => Slip(question, 2),
            VariantKind.Case => _random.Next(2) == 0 ? question.ToLowerInvariant() : question.ToUpperInvariant(),
            VariantKind.Accents => WithoutAccents(question),
            VariantKind.Punctuation => Punctuate(question),
            VariantKind.Spaces => Space(question),
            VariantKind.WordOrder => Exchange(question),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return typed == question ? null : typed;
    }

    /// <summary>Acronyms stay: a letter more or less often makes another one.</summary>
    private string Slip(string question, int words)
    {
        var candidates = LongWord().Matches(question).Where(word => word.Value.Any(char.IsLower)).ToArray();
        _random.Shuffle(candidates);
        return candidates.Take(words).OrderByDescending(word => word.Index)
            .Aggregate(question, (text, word) => string.Concat(text.AsSpan(0, word.Index), Slip(word.Value), text.AsSpan(word.Index + word.Length)));
    }

    /// <summary>Two letters exchanged, one left out, one twice, or the key beside it; never the first letter.</summary>
    private string Slip(string word)
    {
        var at = _random.Next(1, word.Length);
        return _random.Next(4) switch
        {
            0 when at + 1 < word.Length => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)),
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), [Neighbour(word[at])], word.AsSpan(at + 1)),
        };
    }

    private static char Neighbour(char letter)
    {
        var row = Rows.FirstOrDefault(row => row.Contains(letter, StringComparison.Ordinal));
        return row is null ? letter : row[row.IndexOf(letter, StringComparison.Ordinal) is var at and > 0 ? at - 1 : 1];
    }

    private static string WithoutAccents(string question) =>
        string.Concat(question.Normalize(NormalizationForm.FormD).Where(unit => char.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark));

    private string Punctuate(string question) =>
        _random.Next(3) == 0 ? $"{question.TrimEnd('?', ' ')} ???" : string.Concat(question.Where(unit => unit is '\'' or '’' or '-' or '+' or '/' || !char.IsPunctuation(unit))).Trim();

    private string Space(string question) => _random.Next(2) == 0
        ? question.Replace(" ", "  ", StringComparison.Ordinal)
        : Name().Replace(question, match => $"{match.Groups[1].Value}-{match.Groups[2].Value}", 1);

    private string Exchange(string question)
    {
        var pairs = SmallPair().Matches(question).ToArray();
        if (pairs.Length == 0)
        {
            return question;
        }

        var pair = pairs[_random.Next(pairs.Length)];
        return $"{question[..pair.Index]}{pair.Groups[2].Value} {pair.Groups[1].Value}{question[(pair.Index + pair.Length)..]}";
    }

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(\p{Ll}{2,})\b \b(\p{Ll}{2,})\b")]
    private static partial Regex SmallPair();
}
