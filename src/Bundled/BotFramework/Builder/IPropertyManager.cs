namespace Microsoft.Bot.Builder;

public interface IPropertyManager
{
    /// <param name="name">Unique within the manager; it is the name in storage too.</param>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
