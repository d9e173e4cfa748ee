namespace ConsultBot.Core.Knowledge;

/// <summary>Further names of a thing, by language; any list may be empty.</summary>
public sealed record LocalNames
{
    public LocalNames(IReadOnlyList<string> english, IReadOnlyList<string> french, IReadOnlyList<string> spanish) =>
        (English, French, Spanish) = (english, french, spanish);

    public static LocalNames None { get; } = new([], [], []);

    public IReadOnlyList<string> English { get; }

    public IReadOnlyList<string> French { get; }

    public IReadOnlyList<string> Spanish { get; }

    public IReadOnlyList<string> In(Language language) => language switch
    {
        Language.English => English,
        Language.French => French,
        Language.Spanish => Spanish,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };
}
