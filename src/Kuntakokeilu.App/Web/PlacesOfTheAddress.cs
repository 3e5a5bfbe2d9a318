using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// What has a place in a page's address is bound from there alone: a form's field of the same name stands before it
/// otherwise, and the page would act on somebody else than its address says.
/// </summary>
internal sealed class PlacesOfTheAddress : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        HashSet<string> places = new(StringComparer.OrdinalIgnoreCase);
        foreach (RoutePatternParameterPart place in RoutePatternFactory.Parse(model.RouteTemplate ?? "").Parameters)
            places.Add(place.Name);
        foreach (PageParameterModel parameter in model.HandlerMethods.SelectMany(handler => handler.Parameters))
            if (places.Contains(parameter.ParameterName))
                FromAddress(parameter);
        foreach (PagePropertyModel property in model.HandlerProperties)
            if (property.BindingInfo is { } bound && places.Contains(bound.BinderModelName ?? property.PropertyName))
                FromAddress(property);
    }

    private static void FromAddress(ParameterModelBase bound)
    {
        bound.BindingInfo ??= new();
        bound.BindingInfo.BindingSource = BindingSource.Path;
    }
}
