using ConsultBot.Core.Audit;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.Workshops;

public sealed class PageAuditTests
{
    [Fact]
    public async Task Files_TakenAndRefused_AreOnRecordByPersonAndWorkshop()
    {
        await using var host = new WorkshopHost();
        await host.InitializeAsync();
        await host.SaveAsync(new Workshop("w-files", "Migration and health") { Status = WorkshopStatus.Announced });
        var (organizer, rita) = await host.SignInAsync("Rita Keller", PersonRole.Organizer);
        var (reader, ama) = await host.SignInAsync("Ama Mensah");

        foreach (var file in new[] { "participants.csv", "reminders.csv", "badges", "reminders" })
        {
            using (await organizer.GetAsync("/workshops/w-files/" + file))
            using (await reader.GetAsync("/workshops/w-files/" + file))
            {
                // What comes back is looked at elsewhere.
            }
        }

        var entries = await ReadAsync(host);
        Assert.Equal(
            [("export participants.csv", "w-files"), ("export reminders.csv", "w-files"), ("export badges", "w-files")],
            entries.Where(entry => entry.Who == rita.Id && entry.Action.StartsWith("export", StringComparison.Ordinal)).Select(entry => (entry.Action, entry.About)));
        Assert.Equal(("page refused: organizers only", "1"), Assert.Single(entries.Where(entry => entry.Who == ama.Id && entry.Action.Contains("refused", StringComparison.Ordinal)).Select(entry => (entry.Action, entry.About))));
        organizer.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task DirectLine_AnothersConversationAndAForeignPage_AreOnRecordOnceAMinute()
    {
        await using var host = new WorkshopHost();
        await host.InitializeAsync();
        var (browser, _) = await host.SignInAsync("Ama Mensah");
        using var http = new HttpClient { BaseAddress = host.Address };
        using var generated = await http.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        var token = System.Text.Json.JsonElement.Parse(await generated.Content.ReadAsStringAsync()).GetProperty("token").GetString();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var another = new HttpRequestMessage(HttpMethod.Get, "/v3/directline/conversations/somebody-elses/activities");
            another.Headers.Authorization = new("Bearer", token);
            using var foreign = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
            foreign.Headers.Add("Origin", "https://evil.example");
            using (await http.SendAsync(another))
            using (await http.SendAsync(foreign))
            {
                // Refused; other tests look at how.
            }
        }

        var refused = (await ReadAsync(host)).Where(entry => entry.Action.StartsWith("direct line refused", StringComparison.Ordinal)).ToList();
        Assert.Contains(refused, entry => entry.Action.EndsWith("the token is for another conversation", StringComparison.Ordinal));
        Assert.Contains(refused, entry => entry.Action.EndsWith("a page of another origin", StringComparison.Ordinal));
        Assert.InRange(refused.Count, 2, 8);
        Assert.DoesNotContain(refused, entry => entry.ToString().Contains(token!, StringComparison.Ordinal));
        browser.Dispose();
    }

    [Theory]
    [InlineData("/v3/directline/conversations/x/activities", "direct line refused: no token, or one that has expired or was altered", "/v3/directline ")]
    [InlineData("/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", "calendar refused: no such address, or one that was revoked", "/calendar ")]
    [InlineData("/workshops", "page refused: not signed in", "web ")]
    public async Task Address_AskedForWithoutARight_IsOnRecordWithoutWhatItHolds(string address, string action, string from)
    {
        await using var host = new WorkshopHost();
        await host.InitializeAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        using var response = await http.GetAsync(new Uri(address, UriKind.Relative));

        Assert.False(response.IsSuccessStatusCode);
        var entry = Assert.Single(await ReadAsync(host), entry => entry.Action == action);
        Assert.StartsWith(from, entry.From, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", entry.ToString(), StringComparison.Ordinal);
    }

    private static async Task<List<AuditEntry>> ReadAsync(WorkshopHost host)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in host.Services.GetRequiredService<IAuditLog>().ReadAsync(SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(1), CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
