using FsCheck;
using FsCheck.Fluent;

namespace ConsultBot.Tables.Tests;

public sealed class KeyTextTests
{
    [Theory]
    [InlineData("plain-text_1.2", "plain-text_1.2")]
    [InlineData("a/b\\c#d?e", "a~2Fb~5Cc~23d~3Fe")]
    [InlineData("50%~", "50~25~7E")]
    [InlineData("tab\tline\n\u007f\u0085", "tab~09line~0A~7F~85")]
    [InlineData("é 日本 😀", "é 日本 😀")]
    [InlineData("", "~e")]
    public void Encode_Text_EscapesOnlyWhatKeysMayNotHold(string text, string key)
    {
        Assert.Equal(key, KeyText.Encode(text));
        Assert.Equal(text, KeyText.Decode(key));
    }

    [Fact]
    public void Encode_AnyShortText_IsAKeyAndReadsBack() => Prop.ForAll<string>(text =>
    {
        text = (text ?? "")[..Math.Min(text?.Length ?? 0, 80)];
        var key = KeyText.Encode(text);
        NameCheck.Key(key, nameof(key));
        return KeyText.Decode(key) == text;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Encode_AnyUnits_AreAKeyAndReadBack() => Prop.ForAll<ushort[]>(units =>
    {
        var text = string.Concat(units.Take(80).Select(unit => (char)unit));
        var key = KeyText.Encode(text);
        NameCheck.Key(key, nameof(key));
        return KeyText.Decode(key) == text;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(512)]
    public void Encode_LongText_KeepsItsBeginningAndIsUnique(int maximum)
    {
        var texts = "a/日".SelectMany(character => Enumerable.Range(1, 600).Select(n => new string(character, n) + "x")).ToList();

        var keys = texts.Select(text => KeyText.Encode(text, maximum)).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, maximum));
        Assert.StartsWith(new string('a', maximum - 34) + "~h", keys[599], StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => KeyText.Decode(keys[599]));
    }

    [Fact]
    public void Encode_LongTextOfPairs_IsCutBetweenThem()
    {
        var pairs = string.Concat(Enumerable.Repeat("😀", 400));
        foreach (var key in new[] { pairs, "a" + pairs }.Select(text => KeyText.Encode(text)))
        {
            NameCheck.Key(key, nameof(key));
            Assert.InRange(key.Length, 500, 512);
        }
    }

    [Theory]
    [InlineData("~")]
    [InlineData("a~2")]
    [InlineData("~zz")]
    [InlineData("~u12")]
    public void Decode_NoKeyOfOurs_IsMisuse(string key) => Assert.Throws<FormatException>(() => KeyText.Decode(key));

    [Fact]
    public void Encode_MaximumOutsideItsRange_IsMisuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyText.Encode("a", 63));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyText.Encode("a", 513));
    }
}
