using System.CommandLine;
using System.Globalization;
using ConsultBot.Tables.Knowledge;

namespace ConsultBot.Cli.KnowledgeCommands;

/// <summary>Tells how far a long work is, in steps of ten per cent: on a terminal, or where it is asked for.</summary>
internal sealed class ProgressLine(string work, TextWriter error, bool isShown) : IProgress<StoringProgress>, IProgress<double>
{
    private const int Step = 10;

    private int _shown;

    public static Option<bool> Option() => new("--progress") { Description = "Tell how far the work is, also where the error stream is no terminal." };

    public static bool IsWanted(bool asked) => asked || !Console.IsErrorRedirected;

    public void Report(StoringProgress value) => Report(value.Total == 0 ? 1 : (double)value.Done / value.Total);

    /// <param name="value">From 0 to 1.</param>
    public void Report(double value)
    {
        var percent = (int)(value * 100) / Step * Step;
        if (isShown && percent > _shown)
        {
            _shown = percent;
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: {percent} %"));
        }
    }
}
