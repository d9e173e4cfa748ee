using System.Text;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bundled.BotFramework.Tests.Schema;

public sealed class MutatedJsonTests
{
    private const string Message = """
        {"type":"message","id":"a1","timestamp":"2024-05-06T07:08:09.123+02:00","from":{"id":"u","name":"Ünä","x":"\ud83d\ude00"},
         "conversation":{"id":"c","isGroup":true},"text":"who \u00e9 \ud83d\ude00?","attachments":[{"contentType":"x","content":{"a":[1,2.5e3,null]}}],
         "entities":[{"type":"mention","mentioned":{"id":"b"},"text":"\ud83d\ude00"}],"channelData":{"t":"\ud83d\ude00"},"value":[true,"\n"],"more":{"\u00e9":1}}
        """;

    private static readonly string[] Inserts = ["\\ud800", "\\udc00", "\"", "{", "}", "[", "]", ",", ":", "null", "\\u0000", "1e999", "-", "\\", "\uFFFD"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Deserialize_DamagedMessage_IsReadOrRefusedAndNeverFailsOtherwise(int seed)
    {
        var random = new Random(seed);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 5_000; round++)
        {
            var body = Damage(Encoding.UTF8.GetBytes(Message), random);
            try
            {
                var activity = ActivityJson.Deserialize(body);
                Assert.NotEmpty(activity.Type);
                Assert.NotEmpty(ActivityJson.Serialize(activity));
                read++;
            }
            catch (MalformedActivityException)
            {
                refused++;
            }
        }

        Assert.True(read > 500 && refused > 500, $"{read} read, {refused} refused: the damage is too weak or too strong");
    }

    private static byte[] Damage(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var left = random.Next(1, 3); left > 0; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Inserts[random.Next(Inserts.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, 40)));
                    break;
            }
        }

        return [.. bytes];
    }
}
