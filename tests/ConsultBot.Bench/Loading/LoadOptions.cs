using System.Globalization;

namespace ConsultBot.Bench.Loading;

/// <summary>What the load is.</summary>
/// <param name="Rate">Messages a second.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Sockets">Open sockets that the messages are spread over.</param>
/// <param name="Idle">Sockets that are opened besides and say nothing.</param>
/// <param name="Connection">Connection string of the tables; null for the local store.</param>
internal sealed record LoadOptions(int Rate, int Seconds, int Sockets, int Idle, string? Connection)
{
    public static LoadOptions Read(string[] args) => new(Number(args, "--rate", 50), Number(args, "--seconds", 600), Number(args, "--sockets", 200), Number(args, "--idle", 1000), Find(args, "--connection"));

    private static int Number(string[] args, string name, int otherwise) => Find(args, name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    private static string? Find(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
