using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata about an activity; further members depend on <see cref="Type"/> and are read with <see cref="GetAs{T}"/>.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members beside the type; null if there were none. They survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement> Unknown { get; set; }

    /// <summary>Reads the entity as a type that names more of its members.</summary>
    /// <exception cref="JsonException">A member does not fit its property in <typeparamref name="T"/>.</exception>
    public T GetAs<T>() => this is T same ? same : ActivityJson.ToElement(this).Deserialize<T>(ActivityJson.Options);

    /// <summary>Makes this entity a copy of <paramref name="obj"/>, its type and all its members.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = ActivityJson.ToElement(obj).Deserialize<Entity>(ActivityJson.Options);
        Type = copy.Type;
        Unknown = copy.Unknown;
    }

    /// <summary>Equal when both read the same as JSON.</summary>
    public bool Equals(Entity other) =>
        other is not null
        && (ReferenceEquals(this, other) || JsonElement.DeepEquals(ActivityJson.ToElement(this), ActivityJson.ToElement(other)));

    public override bool Equals(object obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
