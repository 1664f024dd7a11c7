package dev.jitney.autoconfigure.shop;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** The application. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Shop {

}
