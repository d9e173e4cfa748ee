using System.Globalization;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Where in a file something stands.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Entry">What a reader calls the entry: its id, "no. 7" or "states[3]".</param>
/// <param name="Path">The way from the entry down, such as "rosters[0].parties"; empty for the entry itself.</param>
internal sealed record Place(string File, string Entry, string Path)
{
    public Place Property(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]") };

    public KnowledgeProblem Problem(string reason) => new(File, Path.Length == 0 ? Entry : $"{Entry}, {Path}", reason);
}
