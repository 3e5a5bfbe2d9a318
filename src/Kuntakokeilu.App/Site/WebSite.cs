using System.Text.Json;
using System.Text.Unicode;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Kuntakokeilu.App.Site;

/// <summary>The web application, ready to start; the same for serve, the demo and the tests.</summary>
internal static class WebSite
{
    /// <remarks>
    /// Begun empty on purpose: no setting file and no environment variable (ASPNETCORE_URLS, HTTP_PORTS, Kestrel's
    /// endpoints) can open another address than the ones given.
    /// </remarks>
    /// <param name="subjects">All there are, when left out.</param>
    internal static WebApplication Create(SiteSettings settings, IReadOnlyList<SiteSubject>? subjects = null)
    {
        subjects ??= Subjects.All;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = typeof(WebSite).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBodies.MostBytes;
        });
        builder.WebHost.UseUrls([.. settings.Urls]);
        // Unpublished, as in the tests, the files are still in their source folder.
        builder.WebHost.UseStaticWebAssets();
        // And are served as the published ones are, not watched for changes.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        AddServices(builder.Services, settings, subjects);
        builder.AddTelemetry(settings.Telemetry);
        WebApplication site = builder.Build();
        UsePipeline(site, subjects);
        return site;
    }

    private static void AddServices(
        IServiceCollection services,
        SiteSettings settings,
        IReadOnlyList<SiteSubject> subjects
    )
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Time);
        services.AddSingleton<StyleSheet>();
        services.AddSingleton(new AccessRights(subjects.SelectMany(subject => subject.Actions)));
        services.AddSingleton<AccessRules>();
        services.AddSingleton(provider => new Navigation(
            subjects,
            provider.GetRequiredService<AccessRules>(),
            provider.GetServices<EndpointDataSource>()
        ));
        if (settings.Database is { } database)
        {
            services.AddSingleton(database);
            services.AddScoped(provider => new Gate(
                database,
                provider.GetRequiredService<AccessRules>(),
                SessionToken.Of(Request(provider).User),
                settings.Time
            ));
            services.AddScoped<AccessFilter>();
            services.AddSingleton<QuietAnswer>();
            services.AddSingleton(new SearchLimit(settings.Searches));
            services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<AccessFilter>());
            services.AddSingleton<Readiness>();
            ServiceDescriptor[] before = [.. services];
            foreach (SiteSubject subject in subjects)
                subject.AddServices(services, database, settings);
            if (!settings.RunsJobs)
                foreach (ServiceDescriptor job in services.Except(before).Where(IsJob).ToList())
                    services.Remove(job);
        }
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower
        );
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Texts.For(RequestLanguage.Of(Request(provider))));
        services.AddScoped(provider => new Links(provider.GetRequiredService<Texts>().Language));
        services.AddHostFiltering(hosts => Filter(hosts, settings));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(forwarded => TakeWordOf(settings.Proxies, forwarded));
        services.AddRateLimits(settings.Statistics);
        services.AddSignIn(settings);
        services.AddResponseCompression();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        // Of a body that is read whole nothing is put down in a folder: it may be personal.
        services.Configure<FormOptions>(form => form.MemoryBufferThreshold = RequestBodies.MostBytesWithFile);
        services
            .AddRazorPages(pages =>
            {
                pages.Conventions.Add(new PageRoutes());
                pages.Conventions.Add(new PlacesOfTheAddress());
            })
            .AddMvcOptions(pages => pages.Filters.Add(new UnboundValues()));

        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = settings.IsHttps ? "__Host-kokeilu-form" : "kokeilu-form";
            form.Cookie.Path = "/";
            // Not strict: a page opened by a link from elsewhere would come without it and be given another, and the
            // forms that were open in other tabs would be refused. A form of another site brings none either way.
            form.Cookie.SameSite = SameSiteMode.Lax;
            form.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            form.SuppressXFrameOptionsHeader = true;
        });
        AddKeys(services, settings);
    }

    private static bool IsJob(ServiceDescriptor one) => one.ServiceType == typeof(IHostedService);

    /// <summary>
    /// In the database, so that every node reads every other's cookies; read and written as the role of jobs, so that
    /// what a page's query can see does not include them. Without a database they end with the program.
    /// </summary>
    private static void AddKeys(IServiceCollection services, SiteSettings settings)
    {
        IDataProtectionBuilder keys = services.AddDataProtection().SetApplicationName("kokeilu");
        if (settings.Database is { } database)
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new DatabaseKeys(database.Job));
        else
            keys.UseEphemeralDataProtectionProvider();
        if (settings.KeyCertificate is { } certificate)
            keys.ProtectKeysWithCertificate(certificate);
    }

    private static void UsePipeline(WebApplication site, IReadOnlyList<SiteSubject> subjects)
    {
        SiteSettings settings = site.Services.GetRequiredService<SiteSettings>();
        if (settings.Proxies.Count > 0)
            site.UseForwardedHeaders();
        site.Use(
            (context, next) =>
            {
                QuietAnswer.Begin(context);
                return next(context);
            }
        );
        site.UseSecurityHeaders([
            .. settings.SignIn?.Ways.SelectMany(way => settings.SignIn[way]!.FormTargets) ?? [],
            // For whom one acts is chosen there.
            .. settings.Mandates is { } mandates ? [mandates.Address.GetLeftPart(UriPartial.Authority)] : (string[])[],
        ]);
        if (settings.IsHttps)
            site.UseHsts();
        // A page elsewhere may give this machine a name of its own and read it through the browser.
        site.UseHostFiltering();
        site.UseMiddleware<RequestLog>();
        site.UseKnownMethods();
        if (settings.Database is not null)
            foreach (SiteSubject subject in subjects)
                subject.UseOutermost(site);
        site.UseResponseCompression();
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseBusyDatabase();
        if (settings.Database is not null)
            foreach (SiteSubject subject in subjects)
                subject.UseEarly(site);
        site.UseRouting();
        site.UseSignInLimit();
        site.UseAuthentication();
        site.UseRateLimiter();
        site.UseWholeBodies(settings.LongestBody);
        site.UseWhen(request => request.Request.Path.StartsWithSegments("/fonts"), KeepFonts);
        site.UseAntiforgery();
        OpenToEveryoneAttribute open = new();
        site.MapStaticAssets().WithMetadata(open);
        site.Services.GetRequiredService<StyleSheet>().Map(site);
        site.MapRazorPages().WithStaticAssets();
        site.MapOpenApi("/openapi/{documentName}.json").WithMetadata(open);
        if (site.Services.GetService<SiteDatabase>() is not null)
        {
            foreach (SiteSubject subject in subjects)
                subject.Map(site);
        }
        site.MapGet("/", ToLanguage).ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/live", () => "live").ExcludeFromDescription().WithMetadata(open);
        site.MapGet("/health/ready", Readiness.Answer).ExcludeFromDescription().WithMetadata(open);
        Endpoint[] endpoints = [.. ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints)];
        EndpointPolicies.Require(endpoints);
        // Without a database some of what is declared is not there.
        if (settings.Database is not null)
            SubjectFaults.Require(subjects, endpoints);
    }

    /// <summary>A style sheet names them without a fingerprint; a changed font gets another name.</summary>
    private static void KeepFonts(IApplicationBuilder fonts) =>
        fonts.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static IResult ToLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{RequestLanguage.Preferred(context.Request)}");
    }

    /// <summary>
    /// Who the browser is and whether it speaks https; not by which host it asks: a proxy passes that on as it is.
    /// </summary>
    private static void TakeWordOf(IReadOnlyList<System.Net.IPNetwork> proxies, ForwardedHeadersOptions forwarded)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (System.Net.IPNetwork network in proxies)
            forwarded.KnownIPNetworks.Add(network);
    }

    private static void Filter(HostFilteringOptions hosts, SiteSettings settings)
    {
        hosts.AllowedHosts = [.. ListenUrls.LoopbackHosts, .. settings.Hosts];
        hosts.AllowEmptyHosts = false;
        hosts.IncludeFailureMessage = false;
    }

    private static HttpContext Request(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext
        ?? throw new InvalidOperationException("Texts are asked for outside a request.");
}
