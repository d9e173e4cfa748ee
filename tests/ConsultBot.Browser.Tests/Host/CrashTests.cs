using System.Globalization;
using System.Text.Json;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Host;

/// <summary>What was acknowledged outlives the process; CONSULTBOT_CRASH_ROUNDS sets the number of crashes, 10 by default.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int ConversationsARound = 4;

    /// <summary>From the moment of the acknowledgement until after the answer: the kills are spread over it evenly.</summary>
    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(120);

    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("CONSULTBOT_CRASH_ROUNDS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Kill_AfterAcknowledgement_MessageAndOneAnswerAreThereOnce()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);
        var all = new List<Posted>();
        for (var round = 0; round < Rounds; round++)
        {
            var posted = await PostAndKillAsync(host, LatestKill * round / Rounds);
            Assert.Contains(posted, each => each.Acknowledged is not null);
            await host.RestartAsync();
            foreach (var each in posted)
            {
                await each.SettleAsync();
            }

            all.AddRange(posted);
        }

        // Nothing is answered again later, and nothing is lost by one more crash.
        await host.KillAsync();
        await host.RestartAsync();
        foreach (var each in all)
        {
            each.AssertComplete(await each.Conversation.ReadAsync());
        }

        output.WriteLine($"{Rounds} crashes; {all.Count(each => each.Acknowledged is not null)} of {all.Count} messages acknowledged, "
            + $"{all.Count(each => each.WasCutOff)} turns finished after the start.");
    }

    private static async Task<IReadOnlyList<Posted>> PostAndKillAsync(RunningHost host, TimeSpan delay)
    {
        var conversations = new List<DirectLineConversation>();
        for (var number = 0; number < ConversationsARound; number++)
        {
            conversations.Add(await DirectLineConversation.StartAsync(host));
        }

        var posts = conversations.Select(conversation => conversation.PostAsync("Who co-chairs the Bali Process?")).ToList();
        await (await Task.WhenAny(posts));
        await Task.Delay(delay); // Not to wait for anything: the moment of the crash is what varies.
        await host.KillAsync();
        await Task.WhenAll(posts).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return [.. conversations.Zip(posts, (conversation, post) => new Posted(conversation, post.IsCompletedSuccessfully ? post.GetAwaiter().GetResult() : null))];
    }

    /// <param name="Acknowledged">The id that the host answered with; null when it died before: then the message may be there or not.</param>
    private sealed record Posted(DirectLineConversation Conversation, string? Acknowledged)
    {
        /// <summary>True when the crash came between the message and its answer.</summary>
        public bool WasCutOff { get; private set; }

        /// <summary>Waits until the turn is finished.</summary>
        public async Task SettleAsync()
        {
            var activities = await Conversation.ReadAsync();
            foreach (var id in Said(activities))
            {
                WasCutOff = DirectLineConversation.AnswersTo(id, activities).Count == 0;
                await Conversation.WaitForAnswerAsync(id);
            }

            AssertComplete(await Conversation.ReadAsync());
        }

        public void AssertComplete(IReadOnlyList<JsonElement> activities)
        {
            var said = Said(activities);
            Assert.True(said.Count == 1 || (said.Count == 0 && Acknowledged is null), $"{said.Count} messages, acknowledged: {Acknowledged ?? "none"}");
            Assert.True(Acknowledged is null || said[0] == Acknowledged);
            Assert.All(said, id => Assert.Contains("Australia", Assert.Single(DirectLineConversation.AnswersTo(id, activities)), StringComparison.Ordinal));

            // A greeting, and a message and its answer if there is one; nothing else and nothing twice.
            Assert.Equal(1 + (2 * said.Count), activities.Count);
            Assert.Distinct(activities.Select(activity => activity.GetProperty("id").GetString()));
        }

        private static IReadOnlyList<string> Said(IReadOnlyList<JsonElement> activities) =>
            [.. activities.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user")
                .Select(activity => activity.GetProperty("id").GetString()!)];
    }
}
