using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies of a turn that was asked for with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
