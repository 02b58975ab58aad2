using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The classes that share the scenarios.</summary>
[CollectionDefinition(FullScenarios.Collection)]
public sealed class FullScenariosCollection : ICollectionFixture<FullScenarios>;
