using System.Diagnostics.CodeAnalysis;
using ConsultBot.Bench.Loading;

/// <summary>What the runtime calls in the host before its own entry point, where DOTNET_STARTUP_HOOKS names this assembly: the measured program need not know how to measure itself.</summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime looks for this name outside any namespace.")]
internal sealed class StartupHook
{
    public static void Initialize() => ManagedMemory.Report();
}
