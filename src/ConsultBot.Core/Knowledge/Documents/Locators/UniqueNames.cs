using System.Globalization;

namespace ConsultBot.Core.Knowledge.Documents.Locators;

/// <summary>Sees to it that no two passages have the same locator, also where the document itself uses a number twice.</summary>
internal sealed class UniqueNames
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);

    /// <returns>The locator, or with "(2nd)" behind it the second time.</returns>
    public string Take(string locator)
    {
        var name = locator;
        for (var use = _uses.GetValueOrDefault(locator) + 1; ; use++)
        {
            name = use == 1 ? locator : $"{locator} ({Ordinal(use)})";
            _uses[locator] = use;
            if (use == 1 || _uses.TryAdd(name, 1))
            {
                return name;
            }
        }
    }

    public bool IsTaken(string locator) => _uses.ContainsKey(locator);

    /// <returns>"para. 15, part 2" the first time that para. 15 goes on.</returns>
    public string TakePart(string locator)
    {
        _parts[locator] = _parts.GetValueOrDefault(locator, 1) + 1;
        return Take(string.Create(CultureInfo.InvariantCulture, $"{locator}, part {_parts[locator]}"));
    }

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
        (_, 1) => string.Create(CultureInfo.InvariantCulture, $"{number}st"),
        (_, 2) => string.Create(CultureInfo.InvariantCulture, $"{number}nd"),
        (_, 3) => string.Create(CultureInfo.InvariantCulture, $"{number}rd"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
    };
}
