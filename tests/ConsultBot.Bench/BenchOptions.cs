using System.Globalization;

namespace ConsultBot.Bench;

/// <summary>What the command line says.</summary>
/// <param name="Turns">Turns a scenario, after a tenth as many to warm up.</param>
/// <param name="Concurrency">Conversations at once.</param>
internal sealed record BenchOptions(int Turns, int Concurrency)
{
    public static BenchOptions Read(string[] args) => new(Number(args, "--turns", 4_000), Number(args, "--concurrency", 8));

    private static int Number(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
