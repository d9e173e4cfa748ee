using System.Reflection;
using ConsultBot.Azurite;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("ConsultBot.Tables.Tests.Azure.AzuriteFramework", "ConsultBot.Tables.Tests")]

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>Reports the tests of a class that bears <see cref="NeedsAzuriteAttribute"/> as skipped where there is no emulator: an inherited
/// test cannot say so in its own attribute.</summary>
public sealed class AzuriteFramework(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(name, source, diagnostics)
    {
        protected override ITestFrameworkDiscoverer CreateDiscoverer() => new Discoverer(AssemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
    }

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkDiscoverer(assembly, source, diagnostics)
    {
        protected override bool FindTestsForType(
            ITestClass testClass, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
        {
            var isNeeded = testClass.Class.GetCustomAttributes(typeof(NeedsAzuriteAttribute)).Any();
            using var skipping = new SkippingBus(messageBus);
            return base.FindTestsForType(
                testClass, includeSourceInformation, isNeeded && NodeTool.SkipReason is not null ? skipping : messageBus, discoveryOptions);
        }
    }

    /// <summary>Puts a skipped test in the place of each that was found.</summary>
    private sealed class SkippingBus(IMessageBus next) : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message) => next.QueueMessage(
            message is TestCaseDiscoveryMessage { TestCase: XunitTestCase found } ? new TestCaseDiscoveryMessage(new SkippedTestCase(found)) : message);

        public void Dispose()
        {
            // The bus behind belongs to the runner.
        }
    }
}
