package lu.fix4bizz.sipcontainer;

import jakarta.servlet.ServletContext;

/** The part of Mobicents' application contract that says what the application is: its name, its main servlet, its place in the server. */
abstract class ApplicationDescription extends ApplicationProperties {

    private final ApplicationClasses classes;
    private final ServletContext context;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private String mainServlet;
    private String handler;
    private int sessionTimeout;

    /** Called where the web application's class loader is the thread's. */
    ApplicationDescription(ApplicationClasses classes, ServletContext context) {
        this.classes = classes;
        this.context = context;
        this.mainServlet = classes.mainServlet();
        this.handler = classes.mainServlet();
        this.sessionTimeout = classes.sessionTimeout();
    }

    @Override
    public String getApplicationName() {
        return classes.name();
    }

    @Override
    public boolean isMainServlet() {
        return true;
    }

    @Override
    public String getMainServlet() {
        return mainServlet;
    }

    @Override
    public void setMainServlet(String name) {
        mainServlet = name;
        handler = name;
    }

    @Override
    public String getServletHandler() {
        return handler;
    }

    @Override
    public void setServletHandler(String name) {
        handler = name;
    }

    @Override
    public int getSipApplicationSessionTimeout() {
        return sessionTimeout;
    }

    @Override
    public void setSipApplicationSessionTimeout(int minutes) {
        sessionTimeout = minutes;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getPath() {
        return context.getContextPath();
    }

    @Override
    public ClassLoader getSipContextClassLoader() {
        return loader;
    }

    @Override
    public void enterSipContext() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Override
    public void exitSipContext(ClassLoader before) {
        Thread.currentThread().setContextClassLoader(before);
    }
}
