using DocumentFormat.OpenXml.Wordprocessing;

namespace ConsultBot.Cli.Documents.Word;

/// <summary>The numbers that a list has reached, a level each.</summary>
internal sealed class WordCounters
{
    private const int Levels = 9;

    private readonly int?[] _values = new int?[Levels];

    /// <summary>How often the outer level began anew.</summary>
    public int Restarts { get; private set; }

    public int Value(int level) => _values[level] ?? 1;

    public void Restart(int level, int first)
    {
        Restarts += level == 0 && _values[0] is not null ? 1 : 0;
        _values[level] = first - 1;
    }

    /// <param name="shapes">The level of the list at a depth; null where it has none.</param>
    public void Count(int level, Func<int, Level?> shapes)
    {
        for (var outer = 0; outer < level; outer++)
        {
            _values[outer] ??= Start(shapes(outer));
        }

        _values[level] = _values[level] is { } value ? value + 1 : Start(shapes(level));
        for (var inner = level + 1; inner < Levels; inner++)
        {
            // Restart 0 means never; else the one-based level after which it begins anew, by default any outer one.
            var restart = shapes(inner)?.LevelRestart?.Val?.Value;
            if (restart is null || (restart > 0 && level < restart))
            {
                _values[inner] = null;
            }
        }
    }

    private static int Start(Level? level) => level?.StartNumberingValue?.Val?.Value ?? (level is null ? 1 : 0);
}
