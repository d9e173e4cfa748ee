using System.Globalization;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Which numbers the entries of a file have.</summary>
internal sealed class NumberIndex
{
    private readonly Dictionary<string, Dictionary<int, string>> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);

    /// <param name="position">Where the entry stands in its file, such as "headings[3]".</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Declare(string file, int number, string position)
    {
        if (!_numbers.TryGetValue(file, out var positions))
        {
            _numbers.Add(file, positions = []);
        }

        return positions.TryAdd(number, position)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The number {number} of {position} is taken by {positions[number]}; give every entry its own.");
    }

    /// <summary>An entry has no readable number: then nobody can say which are left out.</summary>
    public void SkipRun(string file) => _unreadable.Add(file);

    /// <summary>Reports numbers that are left out between 1 and the highest.</summary>
    public void CheckRun(string file, ProblemList problems)
    {
        if (_unreadable.Contains(file) || !_numbers.TryGetValue(file, out var positions))
        {
            return;
        }

        var highest = 0;
        foreach (var number in positions.Keys)
        {
            highest = Math.Max(highest, number);
        }

        for (var number = 1; number < highest; number++)
        {
            if (!positions.ContainsKey(number))
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"The number {number} is left out; the numbers run from 1 without gaps.");
                problems.Add(new KnowledgeProblem(file, "the file", reason));
            }
        }
    }
}
