using System.Globalization;
using Xunit.Abstractions;

namespace ConsultBot.Tables.Tests.Local;

/// <summary>Writers are killed at random moments; what they said was acknowledged has to be there, once and whole.</summary>
/// <remarks>CONSULTBOT_CRASH_ROUNDS sets the number of rounds, 12 without it.</remarks>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int RoundsOfAFolder = 10;

    [Fact]
    public async Task KillNine_TwoWriters_EveryAcknowledgedCommitIsThereOnce()
    {
        var setting = Environment.GetEnvironmentVariable("CONSULTBOT_CRASH_ROUNDS");
        var rounds = setting is null ? 12 : int.Parse(setting, CultureInfo.InvariantCulture);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var (acknowledged, compactions) = (0, 0L);
        for (var round = 0; round < rounds; round += RoundsOfAFolder)
        {
            using var folder = new TemporaryFolder();
            acknowledged += await RunFolderAsync(folder, random, round, Math.Min(rounds, round + RoundsOfAFolder), $"Seed {seed}");
            compactions += Directory.GetFiles(folder.FullPath, "journal-*.log").Max(Generation) - 1;
        }

        output.WriteLine($"Seed {seed}: {rounds} rounds, {acknowledged} acknowledged commits, {compactions} compactions.");
        Assert.True(acknowledged >= rounds * 40, $"Only {acknowledged} commits were acknowledged.");
    }

    private static long Generation(string journal) =>
        long.Parse(Path.GetFileNameWithoutExtension(journal)["journal-".Length..], CultureInfo.InvariantCulture);

    private static async Task<int> RunFolderAsync(TemporaryFolder folder, Random random, int first, int end, string seed)
    {
        var ledger = new CrashLedger();
        await using var witness = await folder.OpenAsync();
        for (var round = first; round < end; round++)
        {
            using var one = new WriterProcess(folder, "one");
            using var two = new WriterProcess(folder, "two");
            var survives = random.Next(2) == 0;
            await Task.WhenAll(KillAfterAsync(one, random.Next(1, 400)), survives ? two.ReadAsync(20) : KillAfterAsync(two, random.Next(1, 400)));
            if (survives)
            {
                await KillAfterAsync(two, random.Next(20, 400));
            }

            ledger.Add([.. one.Acknowledged, .. two.Acknowledged]);
            await ledger.CheckAsync(witness, $"{seed}, round {round}, a store that was open all the time.");
            await using var fresh = await folder.OpenAsync();
            await ledger.CheckAsync(fresh, $"{seed}, round {round}, a new store.");
        }

        return ledger.Count;
    }

    private static async Task KillAfterAsync(WriterProcess writer, int lines)
    {
        await writer.ReadAsync(lines);
        await writer.KillAsync();
    }
}
