using ConsultBot.Bot.Conversations;

namespace ConsultBot.Bot.Tests.Conversations;

public sealed class DocumentStorageTests
{
    private readonly Documents _documents = new();

    private DocumentStorage Storage => new(_documents);

    [Fact]
    public async Task Write_ThenRead_GivesTheSameValues()
    {
        await Storage.WriteAsync(Changes(("text", "é\"\\"), ("flag", true), ("whole", 7L), ("part", 0.5)));

        var read = (IDictionary<string, object>)(await Storage.ReadAsync(["k"]))["k"];

        Assert.Equal("é\"\\", read["text"]);
        Assert.Equal(true, read["flag"]);
        Assert.Equal(7L, read["whole"]);
        Assert.Equal(0.5, read["part"]);
    }

    [Fact]
    public async Task Write_OfWhatSomebodyElseWroteSince_Fails()
    {
        await Storage.WriteAsync(Changes(("n", 1L)));
        var one = await Storage.ReadAsync(["k"]);
        var other = await Storage.ReadAsync(["k"]);
        await Storage.WriteAsync(one);

        await Assert.ThrowsAsync<StateConflictException>(() => Storage.WriteAsync(other));
    }

    [Fact]
    public async Task Write_NewDocumentThatExistsByNow_Fails()
    {
        await Storage.WriteAsync(Changes(("n", 1L)));

        await Assert.ThrowsAsync<StateConflictException>(() => Storage.WriteAsync(Changes(("n", 2L))));
    }

    [Fact]
    public async Task Write_TwiceOfOneState_GoesOnWithTheNewETag()
    {
        var state = Changes(("n", 1L));
        await Storage.WriteAsync(state);
        ((IDictionary<string, object>)state["k"])["n"] = 2L;

        await Storage.WriteAsync(state);

        Assert.Equal(2L, ((IDictionary<string, object>)(await Storage.ReadAsync(["k"]))["k"])["n"]);
    }

    [Fact]
    public async Task Write_TwoHundredIncrementsFromSixteenWriters_LosesNone()
    {
        await Storage.WriteAsync(Changes(("n", 0L)));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
        {
            while (!await TryIncrementAsync())
            {
            }
        });

        Assert.Equal(200L, ((IDictionary<string, object>)(await Storage.ReadAsync(["k"]))["k"])["n"]);
    }

    [Fact]
    public async Task Delete_ThenRead_FindsNothing()
    {
        await Storage.WriteAsync(Changes(("n", 1L)));
        await Storage.DeleteAsync(["k"]);

        Assert.Empty(await Storage.ReadAsync(["k"]));
    }

    private async Task<bool> TryIncrementAsync()
    {
        IDictionary<string, object> read;
        lock (_documents)
        {
            read = Storage.ReadAsync(["k"]).GetAwaiter().GetResult();
        }

        var state = (IDictionary<string, object>)read["k"];
        state["n"] = (long)state["n"] + 1;
        await Task.Yield();
        try
        {
            lock (_documents)
            {
                Storage.WriteAsync(read).GetAwaiter().GetResult();
            }

            return true;
        }
        catch (StateConflictException)
        {
            return false;
        }
    }

    private static Dictionary<string, object> Changes(params (string Name, object Value)[] values) =>
        new() { ["k"] = values.ToDictionary(value => value.Name, value => value.Value) };
}
