namespace ConsultBot.Core.Search.Indexing;

/// <summary>The words of all texts in their order: title, then keywords, then text.</summary>
/// <param name="Words">Word numbers; <see cref="Break"/> ends a title, a keyword or a sentence.</param>
/// <param name="Starts">Where a text's title, its keywords and its text begin: three numbers a text, and one more at the end.</param>
internal sealed record TextStore(int[] Words, int[] Starts)
{
    public const int Break = -1;

    public int Count => Starts.Length / 3;

    public ReadOnlySpan<int> Title(int text) => Part(3 * text);

    public ReadOnlySpan<int> Keywords(int text) => Part((3 * text) + 1);

    public ReadOnlySpan<int> Text(int text) => Part((3 * text) + 2);

    /// <summary>Title, keywords and text.</summary>
    public ReadOnlySpan<int> All(int text) => Words.AsSpan(Starts[3 * text], Starts[(3 * text) + 3] - Starts[3 * text]);

    private ReadOnlySpan<int> Part(int part) => Words.AsSpan(Starts[part], Starts[part + 1] - Starts[part]);
}
