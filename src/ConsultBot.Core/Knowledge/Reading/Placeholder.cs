namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>What stands for a part that could not be read. Its problem is on the list, so none of these gets into a knowledge base.</summary>
internal static class Placeholder
{
    /// <summary>No text that was read can be this one, since control characters are a problem.</summary>
    public const string Text = "\0";

    public static LocalText LocalText { get; } = new(Text);

    public static PartialDate Date { get; } = new(1);

    public static Evidence Evidence { get; } = new([], Date);
}
