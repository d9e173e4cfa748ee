using System.Globalization;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Where in a file something stands. Told in words only for a problem: of thousands of places few have one.</summary>
internal sealed class Place
{
    private readonly Place? _above;
    private readonly string _name;
    private readonly int? _index;

    /// <param name="file">The file's name.</param>
    /// <param name="entry">What a reader calls the entry: its id, "no. 7" or "states[3]".</param>
    /// <param name="path">The way from the entry down; empty for the entry itself.</param>
    public Place(string file, string entry, string path) => (File, Entry, _name) = (file, entry, path);

    private Place(Place above, string name, int? index) => (File, Entry, _above, _name, _index) = (above.File, above.Entry, above, name, index);

    public string File { get; }

    public string Entry { get; }

    /// <summary>The way from the entry down, such as "rosters[0].parties"; empty for the entry itself.</summary>
    public string Path => (_above?.Path, _index) switch
    {
        (null, _) => _name,
        ({ } above, { } index) => string.Create(CultureInfo.InvariantCulture, $"{above}[{index}]"),
        ("", _) => _name,
        ({ } above, _) => $"{above}.{_name}",
    };

    public Place Property(string name) => new(this, name, null);

    public Place Item(int index) => new(this, "", index);

    public KnowledgeProblem Problem(string reason) => new(File, Path is { Length: > 0 } path ? $"{Entry}, {path}" : Entry, reason);
}
