namespace ConsultBot.Azurite;

/// <summary>A test that needs the table emulator.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = NodeTool.SkipReason;
}
