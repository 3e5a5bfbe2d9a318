using Kuntakokeilu.Core.Registration;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A journey that can't be gone.</summary>
/// <param name="Way">Where it stands.</param>
internal sealed record ClosedJourney(SearchRefusal Why, Journeys Way);
