using System.Net;
using ConsultBot.Web.Tests.Hosting;

namespace ConsultBot.Web.Tests.DirectLine;

public sealed class CrossReadTests
{
    private const int People = 100;

    [Fact]
    public async Task Tokens_OfAHundredPeople_OpenTheirOwnConversationAndNoOther()
    {
        await using var host = await TestHost.StartAsync(settings: [("Limits:AddressPerSecond", "100000"), ("Limits:UserPerSecond", "100000")]);
        var sessions = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => host.OpenAsync()));
        var opened = 0;

        foreach (var reader in sessions)
        {
            var statuses = await Task.WhenAll(sessions.Where(owner => owner != reader).SelectMany(owner => new[]
            {
                host.SendAsync(HttpMethod.Get, $"/conversations/{owner.ConversationId}", reader.Token),
                host.SendAsync(HttpMethod.Get, $"/conversations/{owner.ConversationId}/activities", reader.Token),
                host.SendAsync(HttpMethod.Post, $"/conversations/{owner.ConversationId}/activities", reader.Token, "{\"type\":\"message\",\"text\":\"intruder\",\"from\":{\"id\":\"ada\"}}"),
                host.SendAsync(HttpMethod.Get, $"/conversations/{owner.ConversationId}/stream?t={Uri.EscapeDataString(reader.Token)}", reader.Token),
            }));
            opened += statuses.Count(answer => answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.BadRequest));
        }

        Assert.Equal(0, opened);
        foreach (var session in sessions.Take(10))
        {
            var (status, body) = await host.SendAsync(HttpMethod.Get, $"/conversations/{session.ConversationId}/activities", session.Token);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("intruder", body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sender_OfAPost_IsThatOfTheToken_WhateverTheBodySays()
    {
        await using var host = await TestHost.StartAsync();
        var (mine, other) = (await host.OpenAsync(), await host.OpenAsync());

        await host.SendAsync(HttpMethod.Post, $"/conversations/{mine.ConversationId}/activities", mine.Token, $"{{\"type\":\"message\",\"text\":\"hi\",\"from\":{{\"id\":\"{other.UserId}\",\"role\":\"bot\"}}}}");
        var (_, body) = await host.SendAsync(HttpMethod.Get, $"/conversations/{mine.ConversationId}/activities", mine.Token);

        var posted = body.GetProperty("activities").EnumerateArray().Single(activity => activity.TryGetProperty("text", out var text) && text.GetString() == "hi");
        Assert.Equal((mine.UserId, "user"), (posted.GetProperty("from").GetProperty("id").GetString(), posted.GetProperty("from").GetProperty("role").GetString()));
    }
}
